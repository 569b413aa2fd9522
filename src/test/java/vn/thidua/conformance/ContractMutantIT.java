package vn.thidua.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs after all other tests: no single thing can be taken from the contract, or added, unnoticed. */
class ContractMutantIT {

    @Test
    void no_change_of_the_contract_goes_unnoticed() {
        Contract contract = Contract.current();
        Legs legs = new Legs(contract, ContractLedger.ofThisBuild().exchanges());

        List<String> unnoticed = Mutant.all(contract).stream()
                .filter(m -> legs.detecting(m).isEmpty())
                .map(Mutant::name)
                .toList();

        assertThat(unnoticed).isEmpty();
    }
}
