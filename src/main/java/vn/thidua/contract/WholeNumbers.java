package vn.thidua.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/**
 * Keeps great whole numbers as such, however they are written: of a decimal the schema validator compares no more than
 * what fits into 64 bits, and takes {@code 1e100} for 0.
 */
final class WholeNumbers extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;

    private static final int DIGITS_OF_LONG = 18;

    @Override
    public ValueNode numberNode(BigDecimal number) {
        var great = number.precision() - number.scale() > DIGITS_OF_LONG;
        return great && number.stripTrailingZeros().scale() <= 0
                ? numberNode(number.toBigIntegerExact())
                : super.numberNode(number);
    }
}
