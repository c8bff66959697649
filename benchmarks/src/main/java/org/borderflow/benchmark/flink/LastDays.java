package org.borderflow.benchmark.flink;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * For each new sum of a day, its mean and standard deviation with the six days before. By border;
 * what goes out is a key, border and day, and a JSON object.
 */
final class LastDays
    extends KeyedProcessFunction<String, Tuple3<String, Integer, Double>, Tuple2<String, String>> {
  private static final long serialVersionUID = 1;

  private transient @Nullable MapState<Integer, Double> sums;

  @Override
  public void open(OpenContext context) {
    sums =
        getRuntimeContext().getMapState(new MapStateDescriptor<>("sums", Types.INT, Types.DOUBLE));
  }

  @Override
  public void processElement(
      Tuple3<String, Integer, Double> sum, Context context, Collector<Tuple2<String, String>> out)
      throws Exception {
    MapState<Integer, Double> known = sums;
    if (known == null) {
      throw new IllegalStateException("not open");
    }
    known.put(sum.f1, sum.f2);
    List<Double> week = new ArrayList<>(WeekFigures.DAYS);
    for (int day = sum.f1 - WeekFigures.DAYS + 1; day <= sum.f1; day++) {
      Double figure = known.get(day);
      if (figure != null) {
        week.add(figure);
      }
    }
    WeekFigures figures = WeekFigures.of(week);
    LocalDate day = LocalDate.ofEpochDay(sum.f1);
    out.collect(
        Tuple2.of(
            sum.f0 + "@" + day,
            // By hand: a formatter would cost the peer more than its arithmetic.
            "{\"border\":\""
                + sum.f0
                + "\",\"day\":\""
                + day
                + "\",\"sum\":"
                + sum.f2
                + ",\"mean\":"
                + figures.mean()
                + ",\"deviation\":"
                + figures.deviation()
                + "}"));
  }
}
