package org.borderflow.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.borderflow.mapping.Mappings;
import org.junit.jupiter.api.Test;

/** What comes of files in the forms that mappings are shipped for. The rows are made up. */
class ShippedMappingsTest {
  private static final String HONG_KONG =
      "Date,Control Point,Arrival / Departure,Hong Kong Residents,Mainland Visitors,"
          + "Other Visitors,Total";
  private static final String BTS =
      "Port Name,State,Port Code,Border,Date,Measure,Value,Latitude,Longitude,Point";

  private static Reading hongKong(String text) {
    return Reading.mapped(
        Mappings.open("data.gov.hk-passengers"), "hk.csv", ("\ufeff" + text).getBytes(UTF_8));
  }

  private static Reading bts(String... rows) {
    return Reading.mapped(
        Mappings.open("bts-border-crossing"),
        "bts.csv",
        (BTS + "\n" + String.join("\n", rows)).getBytes(UTF_8));
  }

  private static Reading unhcr(String text) {
    return Reading.mapped(Mappings.open("unhcr-country-totals"), "unhcr.csv", text.getBytes(UTF_8));
  }

  @Test
  void hongKongByLandIsTheMainlandAndByAirAnywhere() {
    Reading reading =
        hongKong(
            HONG_KONG
                + "\r\n03-02-2024,Lo Wu,Arrival,1000,200,34,1234"
                + "\r\n03-02-2024,Lo Wu,Departure,1,2,3,6"
                + "\r\n29-02-2024,Airport,Arrival,10,20,30,60"
                + "\r\n29-02-2024,Airport,Departure,0,0,0,0\r\n");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.warnings).isEmpty();
    assertThat(reading.asOurs())
        .containsExactly(
            "CN,HK,Lo Wu,land,,crossings,arrival,1234,1234,exact,2024-02-03,2024-02-03,total,"
                + "data.gov.hk,Hong Kong Immigration Department,2024-02-04T12:00:00Z,",
            "HK,CN,Lo Wu,land,,crossings,departure,6,6,exact,2024-02-03,2024-02-03,total,"
                + "data.gov.hk,Hong Kong Immigration Department,2024-02-04T12:00:00Z,",
            "ZZ,HK,Airport,air,,crossings,arrival,60,60,exact,2024-02-29,2024-02-29,total,"
                + "data.gov.hk,Hong Kong Immigration Department,2024-03-01T12:00:00Z,",
            "HK,ZZ,Airport,air,,crossings,departure,0,0,exact,2024-02-29,2024-02-29,total,"
                + "data.gov.hk,Hong Kong Immigration Department,2024-03-01T12:00:00Z,");
  }

  /** Some of its files end every line, the header too, with a comma. */
  @Test
  void hongKongMayEndItsLinesWithACommaAndOpenControlPoints() {
    Reading reading =
        hongKong(
            HONG_KONG
                + ",\n03-02-2024,Sha Tau Kok,Arrival,1,2,3,6,"
                + "\n03-02-2024,Liantang Bridge,Arrival,1,2,3,6,"
                + "\n30-02-2024,Lo Wu,Arrival,1,2,3,6,\n");
    assertThat(reading.good()).hasSize(1);
    assertThat(reading.problems())
        .containsExactly(
            "hk.csv:3:2: mode is \"Liantang Bridge\", which the mapping does not list; mend it, or"
                + " add it under values",
            "hk.csv:4:1: period is \"30-02-2024\", which is not written as \"dd-MM-yyyy\"; mend it,"
                + " or the mapping's format");
  }

  @Test
  void theUnitedStatesCountPeopleByMonthAndPortAndVehiclesAreLeftOut() {
    Reading reading =
        bts(
            "San Ysidro,California,2504,US-Mexico Border,Jan 2024,Pedestrians,\"600,123\",32.5,-117,POINT (-117 32.5)",
            "San Ysidro,California,2504,US-Mexico Border,Jan 2024,Personal Vehicle Passengers,1500000,32.5,-117,POINT (-117 32.5)",
            "San Ysidro,California,2504,US-Mexico Border,Jan 2024,Bus Passengers,4001,32.5,-117,POINT (-117 32.5)",
            "San Ysidro,California,2504,US-Mexico Border,Jan 2024,Buses,160,32.5,-117,POINT (-117 32.5)",
            "San Ysidro,California,2504,US-Mexico Border,Jan 2024,Trucks,0,32.5,-117,POINT (-117 32.5)",
            "San Ysidro,California,2504,US-Mexico Border,Jan 2024,Truck Containers Loaded,0,32.5,-117,POINT (-117 32.5)",
            "Blaine,Washington,3004,US-Canada Border,02/01/2020 12:00:00 AM,Train Passengers,77,49,-122.7,POINT (-122.7 49)");
    String source =
        "Bureau of Transportation Statistics,U.S. Customs and Border Protection,%s,"
            + "https://data.bts.gov/Research-and-Statistics/Border-Crossing-Entry-Data/keg4-3bc2";
    String january =
        "exact,2024-01-01,2024-01-31,total," + source.formatted("2024-02-01T12:00:00Z");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.asOurs())
        .containsExactly(
            "MX,US,San Ysidro; California,foot,,crossings,arrival,600123,600123," + january,
            "MX,US,San Ysidro; California,road,,crossings,arrival,1500000,1500000," + january,
            "MX,US,San Ysidro; California (buses),road,,crossings,arrival,4001,4001," + january,
            "CA,US,Blaine; Washington,rail,,crossings,arrival,77,77,exact,2020-02-01,2020-02-29,"
                + "total,"
                + source.formatted("2020-03-01T12:00:00Z"));
    assertThat(reading.warnings)
        .containsExactly(
            "bts.csv: left out by the mapping: 1 (containers, not people), 2 (vehicles, not"
                + " people)");
  }

  @Test
  void theUnitedStatesAddAMeasureThatNobodyKnows() {
    assertThat(
            bts("Blaine,Washington,3004,US-Canada Border,Jan 2024,Bicycles,1,49,-122.7,")
                .problems())
        .containsExactly(
            "bts.csv:2:6: mode is \"Bicycles\", which the mapping does not list; mend it, or add it"
                + " under values");
  }

  @Test
  void unhcrCountsSinceTheFirstDayAtTheBordersOfUkraineOnly() {
    Reading reading =
        unhcr(
            """
            geomaster_name,date,individuals
            "Poland","2022-03-04","756303"
            "Republic of Moldova","2022-03-05","1,234"
            "Germany","2022-03-05","50294"
            "Romania","2022-03-05",""
            """);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.asOurs())
        .containsExactly(
            "UA,PL,,,,crossings,arrival,756303,756303,exact,2022-02-24,2022-03-04,total,"
                + "UNHCR Operational Data Portal,UNHCR,2022-03-05T12:00:00Z,"
                + "https://data.unhcr.org/en/situations/ukraine",
            "UA,MD,,,,crossings,arrival,1234,1234,exact,2022-02-24,2022-03-05,total,"
                + "UNHCR Operational Data Portal,UNHCR,2022-03-06T12:00:00Z,"
                + "https://data.unhcr.org/en/situations/ukraine");
    assertThat(reading.warnings)
        .containsExactly(
            "unhcr.csv: left out by the mapping: 1 (a country that does not border on Ukraine), 1"
                + " (no figure)");
  }
}
