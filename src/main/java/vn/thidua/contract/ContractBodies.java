package vn.thidua.contract;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import vn.thidua.problem.Fault;

/** The contract's schemas of bodies, for what arrives in another form than JSON. */
@Singleton
public class ContractBodies {

    private final Contract contract;

    ContractBodies(Contract contract) {
        this.contract = contract;
    }

    /** Everything in which it breaks the schema of that operation's body, as if it had been sent. */
    public List<Fault> faults(String operationId, JsonNode body) {
        return contract.faults(contract.operation(operationId).body(), body, Integer.MAX_VALUE)
                .all();
    }
}
