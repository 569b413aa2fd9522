package vn.thidua.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Runs after all other tests: what the contract declares must have been seen in this build. */
class ContractLedgerIT {

    @Test
    void whatever_the_contract_declares_has_been_seen() {
        assertThat(ContractLedger.unseen(
                        Contract.current(), ContractLedger.ofThisBuild().exchanges()))
                .isEmpty();
    }

    @Test
    void every_component_is_used() {
        assertThat(SchemaRules.unused(Contract.current())).isEmpty();
    }
}
