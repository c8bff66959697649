package org.borderflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the parts of this module may know of. */
@Tag("once")
class LayersTest {
  private static final String[] PURE = {"org.borderflow.estimate..", "org.borderflow.surge.."};

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.borderflow");

  @Test
  void estimatingAndDetectingKnowNothingOfKafkaFilesOrLogs() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..", "java.io..", "java.nio..", "org.slf4j..", "tools.jackson..")
        .check(classes);
  }

  @Test
  void resultsDependOnNoClockAndNoChance() {
    noClasses()
        .that()
        .resideInAnyPackage("org.borderflow.estimate..", "org.borderflow.surge..", "..stream..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .check(classes);
  }

  /** Its commands give it one, so that its tests can give it another. */
  @Test
  void tellingTakesItsClockFromOutside() {
    noClasses()
        .that()
        .resideInAPackage("..alert..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(classes);
  }

  @Test
  void whatIsFoundDoesNotDependOnWhoIsTold() {
    noClasses()
        .that()
        .resideInAnyPackage("..estimate..", "..surge..", "..stream..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..alert..")
        .check(classes);
  }

  /** What is measured changes no result; and the age of a report can be tested. */
  @Test
  void onlyThePackageMetricsKnowsOfMetersAndItTakesItsClockFromOutside() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.borderflow.metrics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micrometer..", "io.prometheus..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.metrics..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(classes);
  }

  @Test
  void nobodySleeps() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(classes);
  }

  @Test
  void estimatingKnowsNothingOfDetectingNorTheOtherWayRound() {
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.estimate..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.borderflow.surge..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.surge..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.borderflow.estimate..")
        .check(classes);
  }

  /** Who reads results needs no more than the results: not how they come about. */
  @Test
  void readingResultsKnowsNothingOfMakingThem() {
    noClasses()
        .that()
        .resideInAnyPackage("org.borderflow.view..", "org.borderflow.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.borderflow.estimate..",
            "org.borderflow.surge..",
            "org.borderflow.stream..",
            "org.borderflow.app..",
            "org.apache.kafka.streams..")
        .check(classes);
  }

  @Test
  void onlyThePackageWebKnowsOfHttpAndItKnowsNothingOfKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.borderflow.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(classes);
  }

  /** One version of the results gives one answer, or a tag would stand for two. */
  @Test
  void answersDependOnNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage("org.borderflow.view..", "org.borderflow.web..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.borderflow.(*)..").should().beFreeOfCycles().check(classes);
  }
}
