package org.borderflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ArchitectureTest {
  private static final JavaClasses PRODUCER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(
              "org.borderflow.article",
              "org.borderflow.checkpoint",
              "org.borderflow.extract",
              "org.borderflow.feed",
              "org.borderflow.folder",
              "org.borderflow.generate",
              "org.borderflow.input",
              "org.borderflow.journal",
              "org.borderflow.mapping",
              "org.borderflow.news",
              "org.borderflow.output",
              "org.borderflow.publish",
              "org.borderflow.replay",
              "org.borderflow.review",
              "org.borderflow.sample",
              "org.borderflow.timeline");

  @Test
  void readingKnowsNoKafka() {
    noClasses()
        .that()
        .resideInAnyPackage("org.borderflow.input..", "org.borderflow.sample..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "org.borderflow.publish..")
        .check(PRODUCER);
  }

  /** A mapping is about tables of texts; how files are read, opened or sent is not its matter. */
  @Test
  void mappingKnowsNothingOfReadingAndSending() {
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.mapping..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.borderflow.input..",
            "org.borderflow.publish..",
            "org.borderflow.replay..",
            "org.apache.kafka..",
            "de.siegmar..")
        .check(PRODUCER);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.borderflow.mapping..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(PRODUCER);
  }

  /**
   * Extraction turns a text into figures: where texts come from and figures go is not its matter.
   */
  @Test
  void extractingIsPure() {
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.extract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.borderflow.input..",
            "org.borderflow.publish..",
            "org.borderflow.connection..",
            "org.apache.kafka..",
            "picocli..",
            "java.nio.file..",
            "java.net..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(
            Random.class,
            ThreadLocalRandom.class,
            SecureRandom.class,
            Clock.class,
            java.util.regex.Matcher.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(PRODUCER);
  }

  @Test
  void readingKnowsNoCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.input..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(PRODUCER);
  }

  @Test
  void makingUpHistoriesKnowsNoKafkaAndNoOtherChanceThanItsOwn() {
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.generate..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "org.borderflow.publish..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, ThreadLocalRandom.class, SecureRandom.class)
        .check(PRODUCER);
  }

  /** Of these {@link Math} allows other digits than {@link StrictMath} gives. */
  @Test
  void makingUpHistoriesReckonsTheSameOnEveryMachine() {
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.generate..")
        .should()
        .callMethod(Math.class, "pow", double.class, double.class)
        .orShould()
        .callMethod(Math.class, "exp", double.class)
        .orShould()
        .callMethod(Math.class, "log", double.class)
        .orShould()
        .callMethod(Math.class, "sin", double.class)
        .orShould()
        .callMethod(Math.class, "cos", double.class)
        .check(PRODUCER);
  }

  @Test
  void sortingKnowsNoKafkaAndNoCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.timeline..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "picocli..", "org.borderflow.publish..")
        .check(PRODUCER);
  }

  /** What is found in a text is written; what becomes of it then is not this one's matter. */
  @Test
  void newsTextsKnowNoKafkaAndEachLibraryOnePackage() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.borderflow.article..", "org.borderflow.news..", "org.borderflow.review..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..", "org.borderflow.publish..", "org.borderflow.feed..")
        .check(PRODUCER);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.borderflow.article..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .check(PRODUCER);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.borderflow.feed..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.rometools..", "java.net.http..")
        .check(PRODUCER);
  }

  /** Reading an article asks nobody, and knows no command line. */
  @Test
  void articlesKnowNothingOfWhatIsFoundInThem() {
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.article..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.borderflow.news..", "org.borderflow.review..", "picocli..")
        .check(PRODUCER);
  }

  @Test
  void timeIsInjected() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(PRODUCER);
  }
}
