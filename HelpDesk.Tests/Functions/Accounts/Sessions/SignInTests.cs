using HelpDesk.Functions.Accounts.Sessions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Sessions;

/// <summary>Neither what is answered nor what it costs tells who has an account.</summary>
public sealed class SignInTests(AccountDesk desk) : IClassFixture<AccountDesk>
{
    private const string Right = "correct horse";

    private const string Wrong = "wrong horse";

    [Fact]
    public async Task A_user_name_and_a_confirmed_address_are_both_good_whatever_their_case()
    {
        await desk.AddAsync("two-names", Right);
        foreach (var name in new[] { "two-names", "TWO-Names", "two-names@example.com", " Two-Names@EXAMPLE.com " })
            Assert.IsType<SignInOutcome.Done>(await desk.SignInAsync(name, Right));
    }

    [Fact]
    public async Task An_address_that_is_not_confirmed_is_no_name()
    {
        await desk.AddAsync(
            "claims-only", Right, person => person with { Email = null, NewEmail = PeopleParts.Address("claimed@example.com") });
        Assert.IsType<SignInOutcome.Wrong>(await desk.SignInAsync("claimed@example.com", Right));
        Assert.IsType<SignInOutcome.Done>(await desk.SignInAsync("claims-only", Right));
    }

    [Fact]
    public async Task Whatever_is_wrong_costs_the_same_reads_writes_and_hashes()
    {
        await desk.AddAsync("known", Right);
        await desk.AddAsync("inactive", Right, person => person with { IsActive = false });
        await desk.AddAsync("invited", password: null);
        await desk.AddAsync("shown", Right, person => person with { IsDemo = true });

        var first = await CostAsync("known", Wrong);
        Assert.Equal(("1 GET attempts, 2 GET people, 1 POST attempts", 1), first);
        foreach (var name in new[]
        {
            "unknown", "known@example.com", "unknown@example.com", "invited", "not a name", "a@b", new string('x', 300),
            "п@пример.рф",
        })
            Assert.Equal((name, first), (name, await CostAsync(name, Wrong)));
        Assert.Equal(first, await CostAsync("inactive", Right));
        Assert.Equal(first, await CostAsync("shown", Right, host: "desk.example.com"));
    }

    [Fact]
    public async Task After_five_wrong_ones_one_waits_whether_there_is_somebody_or_not()
    {
        await desk.AddAsync("guessed", Right);
        foreach (var name in new[] { "guessed", "nobody-at-all" })
        {
            for (var i = 0; i < 5; i++)
                Assert.IsType<SignInOutcome.Wrong>(await desk.SignInAsync(name, Wrong));
            var refused = Assert.IsType<SignInOutcome.TooMany>(await desk.SignInAsync(name, Right));
            Assert.Equal(SignIn.Limit.Window, refused.Wait);
        }

        desk.Time.Advance(SignIn.Limit.Window);
        Assert.IsType<SignInOutcome.Done>(await desk.SignInAsync("guessed", Right));
    }

    [Fact]
    public async Task Somebody_who_guesses_locks_out_nobody_elsewhere()
    {
        await desk.AddAsync("target", Right);
        for (var i = 0; i < 10; i++)
            await desk.SignInAsync("target", Wrong, from: "there");
        Assert.IsType<SignInOutcome.TooMany>(await desk.SignInAsync("target", Right, from: "there"));
        Assert.IsType<SignInOutcome.Done>(await desk.SignInAsync("target", Right, from: "here"));
    }

    [Fact]
    public async Task A_right_one_begins_again_at_none()
    {
        await desk.AddAsync("forgetful", Right);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++)
                Assert.IsType<SignInOutcome.Wrong>(await desk.SignInAsync("forgetful", Wrong));
            Assert.IsType<SignInOutcome.Done>(await desk.SignInAsync("forgetful", Right));
        }
    }

    [Fact]
    public async Task Fifty_guesses_at_once_are_five()
    {
        await desk.AddAsync("stormed", Right);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => desk.SignInAsync("stormed", Wrong)));
        Assert.Equal(5, outcomes.OfType<SignInOutcome.Wrong>().Count());
        Assert.Equal(45, outcomes.OfType<SignInOutcome.TooMany>().Count());
    }

    private async Task<(string Requests, int Hashes)> CostAsync(string name, string password, string host = "localhost")
    {
        await desk.SignInAsync("warm-up", Wrong, from: Guid.NewGuid().ToString());
        desk.Storage.Forget();
        var before = desk.Hasher.Count;
        Assert.IsType<SignInOutcome.Wrong>(await desk.SignInAsync(name, password, from: Guid.NewGuid().ToString(), host));
        return (string.Join(", ", desk.Storage.Sums), desk.Hasher.Count - before);
    }
}
