package org.sitthi.central.registry.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;

/** HAPI's plain FHIR R4 server on a free port; what it is given is held and searched here. */
final class HapiServer {

  /** What was asked for, line and query, to see that no number stands in it. */
  final List<String> lines = new CopyOnWriteArrayList<>();

  private final List<Patient> patients = new CopyOnWriteArrayList<>();
  private final List<Appointment> appointments = new CopyOnWriteArrayList<>();
  private final List<Encounter> encounters = new CopyOnWriteArrayList<>();

  private final Server jetty = new Server();
  private final ServerConnector connector = new ServerConnector(jetty);

  static HapiServer start() throws Exception {
    HapiServer server = new HapiServer();
    RestfulServer fhir = new RestfulServer(FhirContext.forR4());
    fhir.setResourceProviders(
        server.new Patients(), server.new Appointments(), server.new Encounters());
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(fhir), "/fhir/*");
    server.jetty.setHandler(handler);
    server.connector.setHost("127.0.0.1");
    server.jetty.addConnector(server.connector);
    server.jetty.setRequestLog(
        (request, _) -> server.lines.add(request.getMethod() + " " + request.getHttpURI()));
    server.jetty.start();
    return server;
  }

  void hold(Resource resource) {
    switch (resource) {
      case Patient patient -> patients.add(patient);
      case Appointment appointment -> appointments.add(appointment);
      case Encounter encounter -> encounters.add(encounter);
      default -> throw new IllegalArgumentException(resource.fhirType());
    }
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/fhir");
  }

  void close() throws Exception {
    jetty.stop();
  }

  /** Searches patients by identifier. */
  public final class Patients implements IResourceProvider {

    @Override
    public Class<? extends IBaseResource> getResourceType() {
      return Patient.class;
    }

    @Search
    public List<Patient> search(@RequiredParam(name = Patient.SP_IDENTIFIER) TokenParam token) {
      return patients.stream()
          .filter(patient -> patient.getIdentifier().stream().anyMatch(id -> fits(id, token)))
          .toList();
    }

    private static boolean fits(Identifier id, TokenParam token) {
      return token.getSystem().equals(id.getSystem()) && token.getValue().equals(id.getValue());
    }
  }

  /** Searches appointments by patient and date. */
  public final class Appointments implements IResourceProvider {

    @Override
    public Class<? extends IBaseResource> getResourceType() {
      return Appointment.class;
    }

    @Search
    public List<Appointment> search(
        @RequiredParam(name = Appointment.SP_PATIENT) ReferenceParam patient,
        @OptionalParam(name = Appointment.SP_DATE) DateRangeParam date) {
      return appointments.stream()
          .filter(each ->
              each.getParticipantFirstRep()
                  .getActor()
                  .getReference()
                  .equals("Patient/" + patient.getIdPart()))
          .filter(each -> within(each.getStart(), date))
          .toList();
    }
  }

  /** Searches encounters by patient and date. */
  public final class Encounters implements IResourceProvider {

    @Override
    public Class<? extends IBaseResource> getResourceType() {
      return Encounter.class;
    }

    @Search
    public List<Encounter> search(
        @RequiredParam(name = Encounter.SP_PATIENT) ReferenceParam patient,
        @OptionalParam(name = Encounter.SP_DATE) DateRangeParam date) {
      return encounters.stream()
          .filter(each -> each.getSubject().getReference().equals("Patient/" + patient.getIdPart()))
          .filter(each -> touches(each.getPeriod(), date))
          .toList();
    }
  }

  /** As the standard says it: a period without an end goes on for ever. */
  private static boolean touches(Period period, DateRangeParam range) {
    Instant from = range.getLowerBoundAsInstant().toInstant();
    Instant to = range.getUpperBoundAsInstant().toInstant();
    return !period.getStart().toInstant().isAfter(to)
        && (period.getEnd() == null || !period.getEnd().toInstant().isBefore(from));
  }

  private static boolean within(Date at, DateRangeParam range) {
    return !at.toInstant().isBefore(range.getLowerBoundAsInstant().toInstant())
        && !at.toInstant().isAfter(range.getUpperBoundAsInstant().toInstant());
  }
}
