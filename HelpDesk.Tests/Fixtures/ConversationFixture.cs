namespace HelpDesk.Tests.Fixtures;

/// <summary>A ticket of "customer" with three replies and three notes among them, which "customer2" follows.</summary>
public sealed class ConversationFixture(DeskFixture desk) : IAsyncLifetime
{
    public string Ticket { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (DeskCommand.Obstacle is not null)
            return;

        Ticket = await desk.OpenAsync("customer");
        await desk.SayAsync("customer", Ticket);
        await desk.NoteAsync("agent", Ticket);
        await desk.SayAsync("agent", Ticket);
        await desk.NoteAsync("agent", Ticket);
        await desk.NoteAsync("agent2", Ticket);
        await desk.SayAsync("customer", Ticket);
        await desk.LetFollowAsync("agent", Ticket, "customer2");
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
