package org.mingzhang.documents.export;

import static org.mingzhang.documents.MemoryLedger.BUREAU;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzhang.documents.MemoryLedger;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Postings;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.fund.ReceiptKind;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;

/** A history that the rules have accepted, of commands drawn at random: the same for the same seed. */
final class RandomLedger {
    private static final Actor OFFICER = new Actor("wang", "区市场监管局", Role.SPENDING_UNIT);
    private static final Actor CHECKER = new Actor("zhao", "区市场监管局", Role.SPENDING_UNIT);
    private static final List<FundingSource> SOURCES = List.of(FundingSource.values());
    private static final List<ReceiptKind> RECEIPTS = Stream.of(ReceiptKind.values())
            .filter(kind -> kind != ReceiptKind.REVERSAL)
            .toList();
    private static final int LARGEST_FEN = 50_000_000;

    private final MemoryLedger ledger = new MemoryLedger();
    private final Random random;
    private final List<FundId> funds;
    private final List<Earlier> commitments = new ArrayList<>();
    private final List<Earlier> requests = new ArrayList<>();
    private final List<Earlier> payments = new ArrayList<>();
    private int asked;

    /** An entry to refer to. */
    private record Earlier(FundId fund, EntryId entry) {}

    private RandomLedger(long seed, int funds) {
        this.random = new Random(seed);
        this.funds = IntStream.range(0, funds)
                .mapToObj(i -> FundId.parse((i % 2 == 0 ? "专项-" : "fund-") + i + "-2022"))
                .toList();
        this.funds.forEach(fund -> ledger.withFund(fund, "1000000.00"));
    }

    /** At least {@code entries} entries over {@code funds} funds. */
    static MemoryLedger of(long seed, int funds, int entries) {
        var history = new RandomLedger(seed, funds);
        while (history.ledger.history().size() < entries) history.askOne();
        return history.ledger;
    }

    /** The posting table of a history; position 1 is its first event. */
    static Stream<Posting> postings(MemoryLedger ledger) {
        var history = ledger.history();
        return IntStream.range(0, history.size())
                .boxed()
                .flatMap(i -> history.get(i) instanceof FundEvent event ? postings(i + 1, event) : Stream.empty());
    }

    private static Stream<Posting> postings(long position, FundEvent event) {
        var transfers = Postings.of(event);
        var entry = event.entry();
        return IntStream.range(0, transfers.size())
                .mapToObj(line -> new Posting(
                        position,
                        line,
                        event.fund(),
                        transfers.get(line),
                        entry.effective(),
                        entry.period(),
                        entry.id().value(),
                        event.getClass().getSimpleName() + "; \"关于\n资金\" | (100%) \\"));
    }

    private void askOne() {
        var fund = one(funds);
        int kind = random.nextInt(100);
        var command = kind < 40
                ? new RecordPayment(fund, entry(OFFICER), null, order(), random.nextInt(4) == 0)
                : kind < 90 ? spending(kind, fund) : budget(kind, fund);
        if (ledger.record(command) instanceof Decision.Accepted) remember(command);
    }

    private FundCommand spending(int kind, FundId fund) {
        if (kind < 48) {
            var amount = amount();
            return new Commit(fund, entry(OFFICER), new Payee.NotStated(), "合同", amount, List.of(), "", null);
        }
        if (kind < 62) {
            var under = any(commitments, fund);
            return new RequestPayment(
                    under.fund(), entry(OFFICER), random.nextBoolean() ? under.entry() : null, order());
        }
        if (kind < 68) return of(any(requests, fund), r -> new ApproveRequest(r.fund(), entry(CHECKER), r.entry()));
        if (kind < 72)
            return of(any(requests, fund), r -> new RejectRequest(r.fund(), entry(CHECKER), r.entry(), "不符"));
        if (kind < 78) return of(any(requests, fund), r -> new PayRequest(r.fund(), entry(OFFICER), r.entry(), null));
        if (kind < 88) {
            var receipt = one(RECEIPTS);
            return of(
                    any(payments, fund),
                    p -> new RecordReceipt(
                            p.fund(), entry(OFFICER), p.entry(), receipt, amount(), random.nextBoolean()));
        }
        return of(any(commitments, fund), c -> new ReleaseCommitment(c.fund(), entry(OFFICER), c.entry()));
    }

    private FundCommand budget(int kind, FundId fund) {
        var other = one(funds);
        if (kind < 93) {
            var source = one(SOURCES);
            return new Supplement(fund, entry(BUREAU), source, amount(), Classification.NONE);
        }
        if (kind < 95) return new Reduce(fund, entry(BUREAU), amount(), null);
        if (kind < 97 && !other.equals(fund)) return new Reallocate(fund, entry(BUREAU), other, amount(), null);
        if (kind < 98) return new Allot(fund, entry(BUREAU), "明细", amount());
        return new RecoverBalance(fund, entry(BUREAU), amount(), null);
    }

    private void remember(FundCommand command) {
        var made = new Earlier(command.fund(), command.entry().id());
        switch (command) {
            case Commit _ -> commitments.add(made);
            case RequestPayment _ -> requests.add(made);
            case RecordPayment _, PayRequest _ -> payments.add(made);
            default -> {}
        }
    }

    private Earlier any(List<Earlier> list, FundId fund) {
        return list.isEmpty()
                ? new Earlier(fund, new EntryId("none"))
                : list.get(Math.max(0, list.size() - 1 - random.nextInt(40)));
    }

    private static FundCommand of(Earlier earlier, Function<Earlier, FundCommand> command) {
        return command.apply(earlier);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Entry entry(Actor actor) {
        var day = LocalDate.of(2022, 2, 1).plusDays(random.nextInt(300));
        return MemoryLedger.entry("e-" + asked++, day.toString(), actor);
    }

    private PaymentOrder order() {
        return new PaymentOrder(
                amount(), new Payee.NotStated(), new Purpose.Spending("支出"), null, Classification.NONE, "", null);
    }

    private Money amount() {
        return Money.ofFen(1L + random.nextInt(random.nextInt(5) == 0 ? LARGEST_FEN : 100_000));
    }

    /** Debits minus credits of every account that has moved, in fen. */
    static Stream<Map.Entry<String, Long>> balances(MemoryLedger ledger) {
        return ledger.funds().stream().flatMap(fund -> Stream.of(Account.values())
                .filter(account -> fund.balance(account) != 0)
                .map(account ->
                        Map.entry(JournalAccounts.name(account, fund.id().toString()), fund.balance(account))));
    }
}
