package vn.thidua.identity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** OpenID Provider Metadata, by the names OpenID Connect Discovery 1.0 gives them. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record OpenIdConfigurationView(
        @NotNull String issuer,
        @NotNull String authorizationEndpoint,
        @NotNull String tokenEndpoint,
        @NotNull String jwksUri,
        @NotNull List<String> responseTypesSupported,
        @NotNull List<String> grantTypesSupported,
        @NotNull List<String> scopesSupported) {}
