package org.borderflow.feed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Goes through a document before it is read as a feed: refuses document types, and with them
 * entities that expand or lead elsewhere, and what is nested too deeply for what reads it then. It
 * notes the dates of the entries as they are written, for the reader of feeds loses their offsets.
 */
final class XmlCheck extends DefaultHandler {
  private static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 500_000;
  private static final int LONGEST_DATE = 64;
  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> DATES = Set.of("pubDate", "published", "date", "issued");
  private static final Set<String> CHANGES = Set.of("updated", "modified");
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private final List<String> dates = new ArrayList<>();
  private final StringBuilder date = new StringBuilder();
  private int depth;
  private int elements;
  private int entryDepth;
  private boolean inDate;
  private boolean dated;

  private XmlCheck() {}

  /**
   * Checks a document.
   *
   * @return the date of each entry as it is written, empty where it has none
   * @throws FeedException when it is no XML, or not of the kind that is read
   */
  static List<String> datesOf(String where, String xml) throws FeedException {
    XmlCheck check = new XmlCheck();
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.newSAXParser().parse(new InputSource(new StringReader(xml)), check);
      return check.dates;
    } catch (SAXParseException e) {
      throw new FeedException(
          where + ":" + Math.max(1, e.getLineNumber()) + ":" + Math.max(1, e.getColumnNumber()),
          problem(String.valueOf(e.getMessage())));
    } catch (TooMuch e) {
      throw new FeedException(where, String.valueOf(e.getMessage()));
    } catch (SAXException | java.io.IOException e) {
      throw new FeedException(where, "cannot be read as XML; check that it is a feed");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's own parser has these features", e);
    }
  }

  private static String problem(String message) {
    return message.contains("DOCTYPE")
        ? "has a document type, and with it can have entities; a feed needs none, and none is read"
        : "is no XML from here on; check that it is a feed";
  }

  /** A document over a limit. */
  private static final class TooMuch extends SAXException {
    private static final long serialVersionUID = 1L;

    TooMuch(String what) {
      super(what);
    }
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    depth++;
    elements++;
    if (depth > DEEPEST || elements > MOST_ELEMENTS) {
      throw new TooMuch(
          depth > DEEPEST
              ? "is nested deeper than " + DEEPEST + " elements; no feed is: left unread"
              : "has more than " + MOST_ELEMENTS + " elements; no feed has: left unread");
    }
    if (entryDepth == 0 && ENTRIES.contains(name)) {
      entryDepth = depth;
      dates.add("");
      dated = false;
    } else if (entryDepth > 0 && depth == entryDepth + 1) {
      // The last change of an entry stands in for its publication, where that is not given.
      inDate = !dated && (DATES.contains(name) || CHANGES.contains(name));
      dated |= DATES.contains(name);
      date.setLength(0);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (inDate && date.length() < LONGEST_DATE) {
      date.append(text, start, Math.min(length, LONGEST_DATE));
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (inDate) {
      dates.set(dates.size() - 1, date.toString().strip());
      inDate = false;
    }
    if (depth == entryDepth) {
      entryDepth = 0;
    }
    depth--;
  }

  /** Nothing is fetched from elsewhere, whatever the parser would want. */
  @Override
  public InputSource resolveEntity(String publicId, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void error(SAXParseException e) {
    // Of validity, which is not asked for; what is not well-formed is a fatal error.
  }
}
