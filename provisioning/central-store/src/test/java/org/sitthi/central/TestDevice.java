package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.sitthi.record.chain.EnrolmentProof;
import tools.jackson.databind.json.JsonMapper;

/** A kiosk's machine that is to be enrolled: a key pair for TLS beside the one of its chain. */
final class TestDevice {

  static final String ENROLMENTS = "/api/v1/enrolments";

  private final String kioskId;
  private final TestKiosk chain;
  private final KeyPair pair;
  private final PKCS10CertificationRequest request;

  TestDevice(String kioskId, TestKiosk chain) {
    this.kioskId = kioskId;
    this.chain = chain;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.pair = generator.generateKeyPair();
      this.request =
          new JcaPKCS10CertificationRequestBuilder(
                  new X500Principal("CN=whatever"), pair.getPublic())
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, String> body(String code) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("kioskId", kioskId);
    body.put("hospitalCode", Visits.HOSPITAL);
    body.put("request", pem());
    body.put("chainKey", chain.key().spki());
    body.put(
        "chainProof",
        chain.sign(EnrolmentProof.message(kioskId, Visits.HOSPITAL, requestSha256())));
    return body;
  }

  Reply enrol(Caller caller, String code) {
    return post(caller, ENROLMENTS, body(code));
  }

  /** A certificate for this machine's key, asked for as the caller that is. */
  Reply renew(Caller caller) {
    return post(caller, ENROLMENTS + "/renewal", Map.of("request", pem()));
  }

  static Reply post(Caller caller, String path, Map<String, String> body) {
    byte[] json = JsonMapper.shared().writeValueAsBytes(body);
    return caller.call(caller.to(path).post(Caller.json(json)).build());
  }

  /** What this machine shows after the answer to its enrolment or renewal. */
  KeyManager[] identity(Reply answer) {
    try {
      String pem = answer.json().get("certificate").asString();
      Certificate certificate =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem.getBytes(UTF_8)));
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("device", pair.getPrivate(), new char[0], new Certificate[] {certificate});
      KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
      factory.init(store, new char[0]);
      return factory.getKeyManagers();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String pem() {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(request);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private String requestSha256() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getEncoded()));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
