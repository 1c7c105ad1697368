namespace HelpDesk.Tests.Functions.Demo;

/// <summary>The six people of the demo desk.</summary>
internal static class DemoPeople
{
    public static readonly string[] Requesters = ["customer", "customer2", "customer3"];

    public static readonly string[] Staff = ["admin", "agent", "agent2"];
}
