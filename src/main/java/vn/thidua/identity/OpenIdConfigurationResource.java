package vn.thidua.identity;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where to log in: the provider this installation trusts, told at an address of its own so that the contract, which
 * knows no installation, can name it and Swagger UI can follow it.
 */
@Path("/v1/openid-configuration")
class OpenIdConfigurationResource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TenantConfigBean tenants;
    private final Optional<String> tokenEndpoint;

    OpenIdConfigurationResource(
            TenantConfigBean tenants,
            @ConfigProperty(name = "thidua.identity.token-endpoint") Optional<String> tokenEndpoint) {
        this.tenants = tenants;
        this.tokenEndpoint = tokenEndpoint;
    }

    @GET
    @PermitAll
    public OpenIdConfigurationView getOpenIdConfiguration() {
        var provider = provider();
        return new OpenIdConfigurationView(
                provider.getIssuer(),
                provider.getAuthorizationUri(),
                tokenEndpoint.orElse(provider.getTokenUri()),
                provider.get(OidcConfigurationMetadata.JWKS_ENDPOINT),
                List.of("code"),
                List.of("authorization_code"),
                List.of("openid"));
    }

    /** Asked for again where it did not answer when this service started. */
    private OidcConfigurationMetadata provider() {
        return tenants.getDefaultTenant().initialize().await().atMost(PATIENCE).getOidcMetadata();
    }
}
