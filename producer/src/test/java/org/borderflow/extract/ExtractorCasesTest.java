package org.borderflow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.borderflow.extract.CaseFile.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hard cases in both languages: made-up sentences with all that is expected of them. */
class ExtractorCasesTest {
  private static final int LEAST = 150;

  static Stream<Case> cases() {
    return CaseFile.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheFiguresAndNoOthers(Case one) {
    List<Extracted> figures = Extractor.standard().extract(one.article()).figures();

    assertThat(figures).extracting(CaseFile::written).isEqualTo(one.figures());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhoSaysSo(Case one) {
    List<Extracted> figures = Extractor.standard().extract(one.article()).figures();

    List<String> found = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < Math.min(figures.size(), one.sources().size()); i++) {
      if (!one.sources().get(i).isEmpty()) {
        expected.add(one.sources().get(i));
        found.add(
            figures
                .get(i)
                .authority()
                .map(name -> "authority=" + name)
                .filter(name -> one.sources().contains(name))
                .or(() -> figure(figures, one))
                .orElse("nobody"));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static java.util.Optional<String> figure(List<Extracted> figures, Case one) {
    return figures.stream()
        .flatMap(f -> f.agency().stream())
        .map(name -> "agency=" + name)
        .filter(one.sources()::contains)
        .findFirst();
  }

  @Test
  void areEnough() {
    assertThat(CaseFile.all().count()).isGreaterThanOrEqualTo(LEAST);
  }
}
