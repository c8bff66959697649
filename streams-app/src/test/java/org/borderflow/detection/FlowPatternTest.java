package org.borderflow.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.borderflow.report.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RU>FI | RU>FI",
        "RU>FI | RU>FI;mode=land;nationality=RU",
        "RU>FI;nationality=RU | RU>FI;crossing_point=Vaalimaa;mode=land;nationality=RU",
        "RU>FI;nationality=RU;mode=land | RU>FI;mode=land;nationality=RU",
        "RU>FI* | RU>FI;mode=land",
        "*>GE | RU>GE;nationality=RU",
        "RU>* | RU>KZ",
        "* | UA>PL;crossing_point=Шегині;measure=both_directions",
        "UA>PL;crossing_point=Ше* | UA>PL;crossing_point=Шегині",
        "RU>*;nationality=R*;mode=land | RU>FI;mode=land;nationality=RU",
        "RU>*nationality=RU | RU>FI;mode=land;nationality=RU",
        "RU>FI;measure=net | RU>FI;mode=land;measure=net",
        "RU>FI;crossing_point=a%3Bb | RU>FI;crossing_point=a%3Bb"
      })
  void fits(String pattern, String flow) {
    assertThat(FlowPattern.parse(pattern).test(Flow.parse(flow))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RU>FI | FI>RU",
        "RU>FI | RU>GE",
        "RU>FI;mode=land | RU>FI",
        "RU>FI;mode=land | RU>FI;mode=air",
        "RU>FI | RU>FI;measure=net",
        "*>GE | RU>GE;measure=net",
        "*>GE | GE>RU",
        "RU>* | FI>RU",
        "UA>PL;crossing_point=Ше* | UA>PL;crossing_point=Краковець",
        // A dot is a dot, and a bracket a bracket.
        "RU>FI;crossing_point=a.b | RU>FI;crossing_point=axb",
        "RU>FI;crossing_point=[ab]* | RU>FI;crossing_point=a"
      })
  void doesNotFit(String pattern, String flow) {
    assertThat(FlowPattern.parse(pattern).test(Flow.parse(flow))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "RU",
        "RU*",
        "RU-FI",
        "ru>*",
        "RU>FI>EE",
        "RU>RU",
        "UK>*",
        "*>UK",
        "RU>*;mode=ship",
        "RU>*;colour=red",
        "RU>*;colour=*",
        "RU>*;nationality=XX",
        "RU>*;mode=land;mode=air"
      })
  void whatCanBeNoFlowsNameIsRefused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlowPattern.parse(pattern))
        .withMessageContaining("; ");
  }

  @Test
  void aNameInDecomposedLettersIsTheSameName() {
    assertThat(
            FlowPattern.parse("RU>FI;crossing_point=Nuijama\u0308*")
                .test(Flow.parse("RU>FI;crossing_point=Nuijam\u00e4")))
        .isTrue();
  }
}
