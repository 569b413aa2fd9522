package vn.thidua.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "2001:db8:1:3::9, 20010db800010003",
        "::ffff:192.0.2.7, 192.0.2.7",
        "proxy.example, proxy.example",
        "a:b:c:zz, a:b:c:zz",
        "1:2, 1:2"
    })
    void an_address_is_itself_and_one_of_version_6_its_network(String host, String address) {
        assertThat(ClientAddress.of(host)).isEqualTo(address);
    }
}
