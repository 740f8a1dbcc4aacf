package org.mingzhang.domain.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.fund.AwardAuthorisation;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EntryId;

/** What an edition knows of one applicant. Changed by its {@link AwardEdition} only. */
public final class Applicant {
    private final String name;
    private final String category;
    Payee payee;

    @Nullable
    Boolean formPassed;

    @Nullable
    Fraction documentScore;

    @Nullable
    Actor documentScorer;

    @Nullable
    Fraction siteScore;

    boolean overridden;
    boolean candidate;

    @Nullable
    Integer ayes;

    @Nullable
    String prize;

    @Nullable
    LocalDate noticeFrom;

    @Nullable
    LocalDate noticeLast;

    /** Those who identified, proposed and published it. */
    final List<Actor> makers = new ArrayList<>();

    final List<Signature> signatures = new ArrayList<>();

    final List<EntryId> openComplaints = new ArrayList<>();

    @Nullable
    EntryId upheld;

    @Nullable
    AwardAuthorisation authorisation;

    @Nullable
    FundId fund;

    Applicant(String name, String category, Payee payee) {
        this.name = name;
        this.category = category;
        this.payee = payee;
    }

    public String name() {
        return name;
    }

    /** The category that it applied to. */
    public String category() {
        return category;
    }

    public Payee payee() {
        return payee;
    }

    /** Null before the form review. */
    public @Nullable Boolean formPassed() {
        return formPassed;
    }

    public @Nullable Fraction documentScore() {
        return documentScore;
    }

    /** Who recorded the document score. */
    public @Nullable Actor documentScorer() {
        return documentScorer;
    }

    public @Nullable Fraction siteScore() {
        return siteScore;
    }

    /** Whether the threshold was overridden. */
    public boolean isOverridden() {
        return overridden;
    }

    /** Whether it went on to the site review. */
    public boolean isCandidate() {
        return candidate;
    }

    /** Null when the committee did not vote on it. */
    public @Nullable Integer ayes() {
        return ayes;
    }

    /** The category whose prize it is to receive; null when it is not proposed. */
    public @Nullable String prize() {
        return prize;
    }

    public @Nullable LocalDate noticeFrom() {
        return noticeFrom;
    }

    /** The last day of its public notice; null when it is on none. */
    public @Nullable LocalDate noticeLast() {
        return noticeLast;
    }

    /** Those who identified, proposed and published it, each once. */
    public List<Actor> makers() {
        return makers.stream().distinct().toList();
    }

    public List<EntryId> openComplaints() {
        return List.copyOf(openComplaints);
    }

    /** The complaint that disqualified it. */
    public @Nullable EntryId upheld() {
        return upheld;
    }

    /** What has been signed of its approval. */
    public List<Signature> signatures() {
        return List.copyOf(signatures);
    }

    /** What was approved. */
    public @Nullable AwardAuthorisation authorisation() {
        return authorisation;
    }

    /** The fund that pays what was approved. */
    public @Nullable FundId fund() {
        return fund;
    }

    /** No longer proposed; who had a hand in it stays known. */
    void giveBack() {
        prize = null;
        noticeFrom = null;
        noticeLast = null;
        signatures.clear();
    }

    boolean isLaureate() {
        return prize != null && upheld == null;
    }
}
