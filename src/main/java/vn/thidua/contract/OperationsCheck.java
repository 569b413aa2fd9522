package vn.thidua.contract;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Ends the start where the code has an operation that the contract does not know: nothing would be held against it. The
 * other way round, what the contract promises and the code lacks, is told by the tests alone: it lets nothing in.
 */
@Provider
class OperationsCheck implements DynamicFeature {

    private final Contract contract;

    OperationsCheck(Contract contract) {
        this.contract = contract;
    }

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        var id = operation.getResourceMethod().getName();
        if (contract.operation(id) == null) {
            throw new IllegalStateException("The contract knows no operation " + id);
        }
    }
}
