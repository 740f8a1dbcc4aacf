package org.mingzhang.domain.fund;

import static org.mingzhang.domain.BadInput.requireText;

import org.jspecify.annotations.Nullable;

/** What a payment is for. */
public sealed interface Purpose {
    /** Goods, services and everything else; {@code description} as the document has it. */
    record Spending(String description) implements Purpose {
        public Spending {
            description = requireText("purpose", description);
        }
    }

    /** An instalment (第N期) of a contract; the commitment is absent where the document states no contract. */
    record OfContract(String description, @Nullable String commitment, int instalment) implements Purpose {
        public OfContract {
            description = requireText("purpose", description);
        }
    }

    /** An award of an edition to a laureate; the laureate is absent where the document gives only the sum. */
    record OfAward(String edition, @Nullable String laureate) implements Purpose {
        public OfAward {
            edition = requireText("edition", edition);
        }
    }

    /** A reward for a good assessment (考核奖励). */
    record OfAssessment(String assessment) implements Purpose {
        public OfAssessment {
            assessment = requireText("assessment", assessment);
        }
    }
}
