package vn.thidua.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;
import vn.thidua.http.Idempotent;

/** Says in the derived document what {@link Idempotent} means: the operation takes the header. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class IdempotentShape implements OASFilter {

    private final Set<String> idempotent;

    public IdempotentShape(IndexView code) {
        idempotent =
                code.getAnnotations(Idempotent.class).stream()
                        .map(annotation -> annotation.target())
                        .filter(
                                target ->
                                        target.kind()
                                                == org.jboss.jandex.AnnotationTarget.Kind.METHOD)
                        .map(target -> target.asMethod().name())
                        .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> idempotent.contains(operation.getOperationId()))
                .forEach(IdempotentShape::takeKey);
    }

    private static void takeKey(Operation operation) {
        var key = OASFactory.createSchema().addType(SchemaType.STRING).minLength(1).maxLength(255);
        operation.addParameter(
                OASFactory.createParameter()
                        .in(Parameter.In.HEADER)
                        .name("Idempotency-Key")
                        .schema(key));
    }
}
