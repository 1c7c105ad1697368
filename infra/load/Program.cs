using System.CommandLine;
using HelpDesk.Load.Commands;

var root = new RootCommand("Load for a help desk: what it promises under faults, what it costs, how fast it is.")
{
    BenchCommand.Create(),
    CountCommand.Create(),
    ReportCommand.Create(),
    SoakCommand.Create(),
    SoakNotificationsCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
