# The program alone; the build stays outside, where Maven has its packages:
#   mvn -Dquick package && docker-compose build
FROM eclipse-temurin:17-jre

RUN useradd --uid 10001 --user-group --create-home borderflow \
 && install -d -o borderflow -g borderflow /var/lib/borderflow
# RocksDB unpacks its library where programs may be run from, which /tmp often does not allow.
ENV LANG=C.UTF-8 \
    BORDERFLOW_STATE_DIR=/var/lib/borderflow \
    ROCKSDB_SHAREDLIB_DIR=/var/lib/borderflow

# The libraries first: they change less often than the program.
COPY standalone/target/lib /opt/borderflow/lib
COPY standalone/target/borderflow.jar /opt/borderflow/borderflow.jar

USER borderflow
WORKDIR /home/borderflow
# The rest of the memory is for RocksDB, which keeps its own outside the heap.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/opt/borderflow/borderflow.jar"]
CMD ["--help"]
