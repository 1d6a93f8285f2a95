package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Amounts: people write the major unit, Remote has it times 100 in every currency (the Remote facts, section 0.5). */
final class Money {
    private Money() {}

    static BigDecimal major(JsonNode sent) {
        BigDecimal amount = sent.decimalValue().movePointLeft(2);
        return amount.stripTrailingZeros().scale() <= 0 ? amount.setScale(0) : amount.setScale(2);
    }

    static BigDecimal sent(BigDecimal major) {
        return major.movePointRight(2);
    }
}
