package org.mingzhang.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command tree. */
@Command(
        name = "ledger",
        header = {
            "明账：财政专项资金账本。每个数字都能说明来由。",
            "Mingzhang: a ledger for special public funds. Every figure can be explained.",
            ""
        },
        subcommands = {
            Demo.class,
            Serve.class,
            ImportFiles.class,
            RecordFact.class,
            ListFunds.class,
            ShowFund.class,
            ListAwards.class,
            ShowAward.class,
            Explain.class,
            Evaluations.class,
            Simulate.class,
            Disclose.class,
            ShowCampaigns.class,
            EvidenceCommand.class,
            ListDeclarations.class,
            Declare.class,
            ListWaiting.class,
            Export.class,
            Rebuild.class,
            Bench.class,
            Login.class,
            Logout.class,
            Users.class,
            Help.class
        },
        footer = {
            "退出码：0 完成；1 有内容被拒绝或有误；2 命令有误；3 服务器不可用或未登录；70 程序出错。",
            "Exit codes: 0 done; 1 something was refused or faulty; 2 the command is wrong; 3 no server, or not logged in;",
            "70 a fault of the program."
        })
final class CommandTree implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "缺少命令 a command is missing");
    }
}
