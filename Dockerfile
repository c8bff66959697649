# The program alone; the build stays outside, where Maven has its packages:
#   mvn -Dquick package && docker-compose build

# What rarely changes apart from what every commit changes, each to be a layer of its own.
FROM eclipse-temurin:17-jre AS layers
COPY standalone/target/lib /third-party
RUN mkdir /own && mv /third-party/borderflow-*.jar /own/

FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --user-group --create-home borderflow \
 && install -d -o borderflow -g borderflow /var/lib/borderflow
# RocksDB unpacks its library where programs may be run from, which /tmp often does not allow.
ENV LANG=C.UTF-8 \
    BORDERFLOW_STATE_DIR=/var/lib/borderflow \
    ROCKSDB_SHAREDLIB_DIR=/var/lib/borderflow

COPY --from=layers /third-party /opt/borderflow/lib
COPY --from=layers /own /opt/borderflow/lib
COPY standalone/target/borderflow.jar /opt/borderflow/borderflow.jar

ARG VERSION=unreleased
LABEL org.opencontainers.image.title="Borderflow" \
      org.opencontainers.image.description="Reported border-crossing figures, one per border and day, with surges flagged" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="Apache-2.0"

# By number, so that an orchestrator can see that it is not root.
USER 10001:10001
WORKDIR /home/borderflow
# No HEALTHCHECK: most commands end by themselves, and notify has no port. For stream and demo it is
# that of docker-compose.yml.
# The rest of the memory is for RocksDB, which keeps its own outside the heap.
# Without memory it ends, with exit code 137 under an init of its own (docker run --init), else with 3: nobody in a
# container can kill its first process.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+DisplayVMOutputToStderr", "-XX:+ExitOnOutOfMemoryError", \
  "-XX:OnOutOfMemoryError=echo 'borderflow: out of memory (nothing that Kafka has acknowledged is lost): start it again and give the container more' >&2 && kill -9 %p", \
  "-jar", "/opt/borderflow/borderflow.jar"]
CMD ["--help"]
