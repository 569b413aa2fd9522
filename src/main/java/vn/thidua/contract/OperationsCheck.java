package vn.thidua.contract;

import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ends the start where the code has an operation that the contract does not know: nothing would be held against it. The
 * other way round, what the contract promises and the code lacks, is told by the tests alone: it lets nothing in.
 */
@Singleton
class OperationsCheck {

    private static final String BASE = "/v1";

    private final Contract contract;
    private final BeanManager beans;

    OperationsCheck(Contract contract, BeanManager beans) {
        this.contract = contract;
        this.beans = beans;
    }

    void start(@Observes StartupEvent started) {
        var classes =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(bean -> bean.getBeanClass());
        var unknown = unknown(classes);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The contract knows no operation " + String.join(", ", unknown));
        }
    }

    /** The methods of these classes that are operations of the API and stand in no contract. */
    List<String> unknown(Stream<? extends Class<?>> classes) {
        return classes.filter(OperationsCheck::isOfApi)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(OperationsCheck::isOperation)
                .map(Method::getName)
                .filter(name -> contract.operation(name) == null)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOfApi(Class<?> type) {
        return type.isAnnotationPresent(Path.class)
                && !ClientProxy.class.isAssignableFrom(type)
                && type.getAnnotation(Path.class).value().startsWith(BASE);
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
