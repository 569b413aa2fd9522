package vn.thidua.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitmentRateTest {

    @Test
    void two_of_three_are_rounded_half_up() {
        assertThat(CommitmentRate.percent(2, 3)).hasToString("66.67");
        assertThat(CommitmentRate.percent(1, 8)).hasToString("12.50");
        assertThat(CommitmentRate.percent(1, 16)).hasToString("6.25");
        assertThat(CommitmentRate.percent(1, 32)).hasToString("3.13");
        assertThat(CommitmentRate.percent(45, 45)).hasToString("100.00");
        assertThat(CommitmentRate.percent(0, 0)).isNull();
    }
}
