package vn.thidua.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Spool.STEP - 1, Spool.STEP, Spool.STEP + 1, 5 * Spool.STEP + 7})
    void what_went_in_comes_out_as_often_and_from_wherever_it_is_read(int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var spool = filled(bytes);
        assertThat(spool.size()).isEqualTo(size);
        assertThat(spool.hasFile()).isEqualTo(size >= Spool.STEP);
        assertThat(spool.open().readAllBytes()).isEqualTo(bytes);
        assertThat(spool.open().readAllBytes()).isEqualTo(bytes);
        assertThat(spool.read(size, ByteBuffer.allocate(1))).isNegative();
        var last = ByteBuffer.allocate(2);
        assertThat(spool.read(Math.max(0, size - 1), last)).isEqualTo(size == 0 ? -1 : 1);
        if (size > 0) {
            assertThat(last.get(0)).isEqualTo(bytes[size - 1]);
        }
        spool.close();
    }

    @Test
    void once_closed_no_file_is_made_any_more() {
        var spool = new Spool();
        spool.add(new byte[Spool.STEP]);
        spool.close();
        assertThatThrownBy(spool::flush).isInstanceOf(IOException.class);
    }

    private static Spool filled(byte[] bytes) throws IOException {
        var spool = new Spool();
        for (int from = 0; from < bytes.length; from += 10_000) {
            spool.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 10_000)));
            if (spool.isFull()) {
                spool.flush();
            }
        }
        spool.seal();
        return spool;
    }
}
