package vn.thidua.conformance;

import io.quarkus.security.Authenticated;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import vn.thidua.http.Idempotent;

/**
 * Says in the derived document what the code's own annotations mean: who may call an operation, and that an
 * {@link Idempotent} one takes the header. An operation is known by its method's name.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class AnnotatedShape implements OASFilter {

    private final Set<String> idempotent;
    private final Map<String, List<SecurityRequirement>> rules = new HashMap<>();

    public AnnotatedShape(IndexView code) {
        idempotent = methods(code, Idempotent.class, a -> List.of()).keySet();
        rules.putAll(methods(code, PermitAll.class, a -> List.of()));
        rules.putAll(methods(code, Authenticated.class, a -> List.of(login(List.of()))));
        rules.putAll(methods(
                code,
                RolesAllowed.class,
                a -> Arrays.stream(a.value().asStringArray())
                        .map(permission -> login(List.of(permission)))
                        .toList()));
    }

    private static Map<String, List<SecurityRequirement>> methods(
            IndexView code, Class<?> annotation, Function<AnnotationInstance, List<SecurityRequirement>> rule) {
        Map<String, List<SecurityRequirement>> methods = new HashMap<>();
        for (AnnotationInstance each : code.getAnnotations(annotation)) {
            if (each.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(each.target().asMethod().name(), rule.apply(each));
            }
        }
        return methods;
    }

    private static SecurityRequirement login(List<String> permissions) {
        return OASFactory.createSecurityRequirement().addScheme("oidc", permissions);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(this::complete);
    }

    private void complete(Operation operation) {
        operation.setSecurity(rules.get(operation.getOperationId()));
        if (idempotent.contains(operation.getOperationId())) {
            var key = OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .minLength(1)
                    .maxLength(255);
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name("Idempotency-Key")
                    .schema(key));
        }
    }
}
