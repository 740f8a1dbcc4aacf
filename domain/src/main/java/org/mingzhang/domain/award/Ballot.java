package org.mingzhang.domain.award;

import static org.mingzhang.domain.BadInput.requireText;

import org.mingzhang.domain.BadInput;

/** How many members of the committee voted for an applicant. */
public record Ballot(String applicant, int ayes) {
    public Ballot {
        applicant = requireText("ballots.applicant", applicant);
        if (ayes < 0) throw new BadInput("amount-negative", "ballots.ayes", Integer.toString(ayes));
    }
}
