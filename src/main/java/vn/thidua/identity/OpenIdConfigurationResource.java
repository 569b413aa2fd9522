package vn.thidua.identity;

import io.quarkus.oidc.OidcConfigurationMetadata;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where to log in: the provider this installation trusts, told at an address of its own so that the
 * contract, which knows no installation, can name it and Swagger UI can follow it.
 */
@Path("/v1/openid-configuration")
class OpenIdConfigurationResource {

    private final OidcConfigurationMetadata provider;
    private final Optional<String> tokenEndpoint;

    OpenIdConfigurationResource(
            OidcConfigurationMetadata provider,
            @ConfigProperty(name = "thidua.identity.token-endpoint")
                    Optional<String> tokenEndpoint) {
        this.provider = provider;
        this.tokenEndpoint = tokenEndpoint;
    }

    @GET
    @PermitAll
    public OpenIdConfigurationView getOpenIdConfiguration() {
        return new OpenIdConfigurationView(
                provider.getIssuer(),
                provider.getAuthorizationUri(),
                tokenEndpoint.orElse(provider.getTokenUri()),
                provider.getJsonWebKeySetUri(),
                List.of("code"),
                List.of("authorization_code"),
                List.of("openid"));
    }
}
