package org.mingzhang.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DimensionsTest {
    private final Dimensions dimensions = new Dimensions();

    private static Dimension document(String title) {
        return new Dimension(Table.ORIGIN, title, null, null, "officer", "bureau");
    }

    @Test
    void what_is_said_again_has_the_number_it_had() {
        assertThat(dimensions.find(document("budget"))).isNull();
        assertThat(dimensions.add(document("budget"))).isEqualTo(1);
        assertThat(dimensions.add(document("reduction"))).isEqualTo(2);
        assertThat(dimensions.find(document("budget"))).isEqualTo(1);
        assertThat(dimensions.find(document("reduction"))).isEqualTo(2);
    }

    @Test
    void tables_count_apart() {
        dimensions.add(document("budget"));
        var kind = new Dimension(Table.BOOKING, "fund.FundOpened", null, null, null, null, null);
        assertThat(dimensions.find(kind)).isNull();
        assertThat(dimensions.add(kind)).isEqualTo(1);
        assertThat(kind.row(1)).isEqualTo(Arrays.asList(1, "fund.FundOpened", null, null, null, null, null));
    }

    @Test
    void what_was_said_long_ago_is_forgotten_and_its_number_is_not_used_again() {
        for (int i = 1; i <= 10_001; i++) dimensions.add(document("notice " + i));
        assertThat(dimensions.find(document("notice 2"))).isEqualTo(2);
        assertThat(dimensions.find(document("notice 1"))).isNull();
        assertThat(dimensions.add(document("notice 1"))).isEqualTo(10_002);
    }

    /** As two threads do. */
    @Test
    void two_that_say_things_apart_never_use_the_same_number() {
        var one = new Dimensions(dimensions);
        var other = new Dimensions(dimensions);
        assertThat(one.add(document("budget"))).isEqualTo(1);
        assertThat(other.find(document("budget"))).isNull();
        assertThat(other.add(document("budget"))).isEqualTo(2);
        assertThat(one.add(document("reduction"))).isEqualTo(3);
        assertThat(dimensions.add(document("notice"))).isEqualTo(4);
    }
}
