package vn.thidua.conformance;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Registered for every test class by {@code META-INF/services}, so that no test can forget the filter. Quarkus loads a
 * test, and REST Assured with it, in a class loader other than this extension's: the filter has to be installed there.
 */
public final class ContractExtension implements BeforeAllCallback, BeforeEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws ReflectiveOperationException {
        install(context.getRequiredTestClass().getClassLoader());
    }

    @Override
    public void beforeEach(ExtensionContext context) throws ReflectiveOperationException {
        install(context.getRequiredTestClass().getClassLoader());
    }

    private static void install(ClassLoader tests) throws ReflectiveOperationException {
        tests.loadClass(ContractFilter.class.getName()).getMethod("install").invoke(null);
    }
}
