using System.Text.RegularExpressions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Demo;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Demo;

/// <summary>What the demo desk shows can all happen, and looks like a desk.</summary>
public sealed partial class DemoScriptTests
{
    private static readonly IReadOnlyList<DemoTicket> Tickets = DemoScript.Read();

    private static readonly IReadOnlyList<DemoStep> Steps = [.. Tickets.SelectMany(ticket => ticket.Steps)];

    private static IReadOnlyList<DemoWalk> Walks =>
        [.. DemoScript.Read(new DateTimeOffset(2026, 3, 11, 12, 0, 0, TimeSpan.Zero)).Select(ticket => new DemoWalk(ticket))];

    private static IEnumerable<string> Texts =>
        [.. Tickets.Select(ticket => ticket.Description), .. Steps.Select(step => step.Text).OfType<string>()];

    [Fact]
    public void The_desk_has_forty_tickets_of_three_requesters_that_three_of_staff_work_on()
    {
        Assert.Equal(40, Tickets.Count);
        Assert.Equal(DemoPeople.Requesters, Tickets.Select(ticket => ticket.By).Distinct().Order());
        Assert.Equal(
            DemoPeople.Staff.Concat(DemoPeople.Requesters).Order(), Steps.Select(step => step.By).Distinct().Order());
        Assert.Empty(Steps.Select(step => step.To).OfType<string>().Except(DemoPeople.Staff));
    }

    [Fact]
    public void Every_step_is_one_that_the_desk_allows_and_every_status_occurs_at_the_end()
    {
        Assert.Equal(
            new() { [TicketStatus.Open] = 5, [TicketStatus.Active] = 6, [TicketStatus.Waiting] = 5, [TicketStatus.Closed] = 24 },
            Walks.CountBy(walk => walk.Status).ToDictionary());
        Nothing.In(
            [.. Walks.Where(walk => (walk.Status == TicketStatus.Open) != (walk.Assignee is null)).Select(walk => walk.Title)]);
    }

    [Fact]
    public void What_is_rare_on_a_desk_is_there_too()
    {
        Assert.Equal(2, Walks.Count(walk => walk is { Reopened: 1, Closed: 2, Status: TicketStatus.Closed }));
        Assert.Equal(2, Walks.Sum(walk => walk.Reopened));
        Assert.Equal(1, Walks.Sum(walk => walk.FollowUps));
        Assert.Equal(1, Walks.Sum(walk => walk.PutBack));
        Assert.Contains(Walks, walk => walk is { StaffReplies: 1, Status: TicketStatus.Closed, Closed: 1 });
        Assert.Equal(2, Walks.Count(walk => walk is { Status: TicketStatus.Open, Priority: TicketPriority.Urgent }));
        Assert.Contains(Tickets, ticket => ticket.Steps.Where(step => step.Kind == DemoStepKind.Assign).Skip(1).Any());
    }

    [Fact]
    public void Every_channel_priority_and_kind_of_step_occurs_and_there_are_six_categories()
    {
        Assert.Equal(Enum.GetValues<TicketChannel>(), Tickets.Select(ticket => ticket.Channel).Distinct().Order());
        Assert.Equal(Enum.GetValues<TicketPriority>(), Walks.Select(walk => walk.Priority).Distinct().Order());
        Assert.Equal(Enum.GetValues<DemoStepKind>(), Steps.Select(step => step.Kind).Distinct().Order());
        Assert.Equal(6, Tickets.Select(ticket => ticket.Category).Concat(Steps.Select(step => step.Category))
            .OfType<string>().Distinct().Count());
        Assert.Contains(Tickets, ticket => ticket.Fields is not null);
    }

    [Fact]
    public void Every_step_says_what_its_kind_needs_and_nothing_else() =>
        Nothing.In([.. Steps.Where(step => !IsWhole(step)).Select(step => step.ToString())]);

    [Fact]
    public void Every_text_keeps_the_limits_of_a_ticket()
    {
        Assert.All(Tickets, ticket => Assert.Null(TicketDraft.Create(ticket.ToDraft()).Error));
        Assert.All(Texts, text => Assert.Null(TicketDraft.Create(new("Title", text)).Error));
        Assert.All(Steps, step => Assert.Null(
            TicketDraft.Create(new("Title", "Text", step.Priority, step.Category, step.Tags)).Error));
    }

    [Fact]
    public void Nobody_says_the_same_twice()
    {
        Nothing.In([.. Texts.CountBy(text => text).Where(pair => pair.Value > 1).Select(pair => pair.Key)]);
        Nothing.In([.. Tickets.CountBy(ticket => ticket.Title).Where(pair => pair.Value > 1).Select(pair => pair.Key)]);
    }

    [Fact]
    public void Every_address_belongs_to_nobody()
    {
        var hosts = Texts.SelectMany(text => Host().Matches(text)).Select(match => match.Groups["host"].Value).ToList();
        Assert.NotEmpty(hosts);
        Assert.All(hosts, host => Assert.Matches(@"\A(.+\.)?example\.com\z", host));
    }

    private static bool IsWhole(DemoStep step)
    {
        var isPlain = step is { To: null, Text: null, Status: null };
        var isEdit = step.Priority is not null || step.Category is not null || step.Tags is not null;
        return step.Kind == DemoStepKind.Edit ? isEdit && isPlain : !isEdit && step.Kind switch
        {
            DemoStepKind.Assign or DemoStepKind.Follow => step is { To: not null, Text: null, Status: null },
            DemoStepKind.Reply => step is { To: null, Text: not null }
                && (step.Status is null || DemoPeople.Staff.Contains(step.By)),
            DemoStepKind.Note => step is { To: null, Text: not null, Status: null },
            DemoStepKind.Status => step is { To: null, Status: not null },
            _ => isPlain,
        };
    }

    [GeneratedRegex(@"(@|://)(?<host>[\w-]+(\.[\w-]+)*)")]
    private static partial Regex Host();
}
