package org.nuanyang.access.second;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The two ceremonies of WebAuthn, verified. The user is always verified by the device (finger, face, its own code), so that a passkey
 * alone is both what one has and what one is or knows; which maker's device it is, nobody asks.
 */
@Component
class Ceremony {
    /** ES256, EdDSA, RS256: what phones, keys and Windows make. */
    static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);

    record Made(byte[] credential, byte[] attested, long signCount) {}

    record Answer(byte[] credential, byte[] userHandle) {}

    Optional<Made> made(String json, Site site, String challenge) {
        var kinds = ALGORITHMS.stream().map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(each))).toList();
        try {
            var data = webAuthn.verifyRegistrationResponseJSON(json, new RegistrationParameters(server(site, challenge), kinds, true, true));
            var authenticator = data.getAttestationObject().getAuthenticatorData();
            var credential = authenticator.getAttestedCredentialData();
            return Optional.of(new Made(credential.getCredentialId(), attested.convert(credential), authenticator.getSignCount()));
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException refused) {
            return Optional.empty();
        }
    }

    /** Whose answer it claims to be; nothing is verified yet. */
    Optional<Answer> claimed(String json) {
        try {
            var data = webAuthn.parseAuthenticationResponseJSON(json);
            return data.getCredentialId() == null || data.getUserHandle() == null
                    ? Optional.empty() : Optional.of(new Answer(data.getCredentialId(), data.getUserHandle()));
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException refused) {
            return Optional.empty();
        }
    }

    /** The device's new count; empty when it was not this passkey, not for this site, or not an answer to this challenge. */
    Optional<Long> answered(String json, PasskeySql.Kept passkey, Site site, String challenge) {
        var kept = new CredentialRecordImpl(new NoneAttestationStatement(), null, null, null, passkey.signCount(), attested.convert(passkey.attested()), null, null, null, null);
        try {
            var data = webAuthn.verifyAuthenticationResponseJSON(
                    json, new AuthenticationParameters(server(site, challenge), kept, List.of(kept.getAttestedCredentialData().getCredentialId()), true, true));
            return Optional.of(data.getAuthenticatorData().getSignCount());
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException refused) {
            return Optional.empty();
        }
    }

    private static ServerProperty server(Site site, String challenge) {
        return new ServerProperty(Origin.create(site.origin()), site.host(), new DefaultChallenge(challenge));
    }
}
