package org.borderflow.benchmark.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes from a report its border, the last day it speaks of, as days since 1970, and its number of
 * people, the middle of a range. Retractions have none, and are left out.
 */
final class ReadFigure
    implements KafkaRecordDeserializationSchema<Tuple3<String, Integer, Double>> {
  private static final long serialVersionUID = 1;
  private static final int DATE = "2022-09-24".length();

  // Made where the job runs, as it cannot be sent there.
  private transient @Nullable ObjectReader json;

  static TypeInformation<Tuple3<String, Integer, Double>> type() {
    return Types.TUPLE(Types.STRING, Types.INT, Types.DOUBLE);
  }

  @Override
  public void open(InitializationContext context) {
    json = JsonMapper.shared().readerFor(JsonNode.class);
  }

  @Override
  public void deserialize(
      ConsumerRecord<byte[], byte[]> record, Collector<Tuple3<String, Integer, Double>> out) {
    FirstRecord.note();
    ObjectReader reader = json;
    if (reader == null) {
      throw new IllegalStateException("not open");
    }
    JsonNode report = reader.readTree(record.value());
    JsonNode figure = report.path("figure");
    if (!figure.isMissingNode()) {
      String end = report.path("period").path("end").asString();
      out.collect(
          Tuple3.of(
              new String(record.key(), UTF_8),
              (int) LocalDate.parse(end.substring(0, DATE)).toEpochDay(),
              (figure.path("low").asDouble() + figure.path("high").asDouble()) / 2));
    }
  }

  @Override
  public TypeInformation<Tuple3<String, Integer, Double>> getProducedType() {
    return type();
  }
}
