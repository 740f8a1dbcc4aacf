package org.mingzhang.command;

import static org.mingzhang.command.Vocabulary.*;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.postgres.PostgresAddress;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A server process of its own that pays once: waits for a line on standard input, submits, and prints the answer, or dies
 * between the write and the reply.
 */
final class Officer {
    private Officer() {}

    /** Arguments: url, user, password, fund, key and voucher, amount in yuan, {@code reply} or {@code die}. */
    public static void main(String[] args) throws Exception {
        var address = new PostgresAddress(args[0], args[1], args[2]);
        var database = LedgerDatabase.open(address);
        var ledger = new Ledger(
                database.app(),
                new JdbcTransactionManager(database.app()),
                EventCodec.ledger(),
                new AppendSignal(),
                Clock.systemUTC());
        System.out.println("ready");
        if (System.in.read() < 0) return;
        var answer = ledger.submit(pay(FundId.parse(args[3]), args[4], args[5], args[4]), key(args[4]));
        if (args[6].equals("die")) Runtime.getRuntime().halt(137);
        System.out.write((answer.getClass().getSimpleName() + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        database.close();
    }
}
