using HelpDesk.Domain.ApiKeys;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.ApiKeys;

public sealed class ApiKeyDraftTests
{
    private static readonly DateTimeOffset Now = Given.Noon;

    [Fact]
    public void Scopes_come_in_the_order_of_their_list_and_the_name_without_outer_space()
    {
        var draft = ApiKeyDraft.Create(new(" Power BI ", [Scopes.ReportsRead, Scopes.TicketsRead], Now.AddDays(1)), Now).Value!;
        Assert.Equal("Power BI", draft.Name);
        Assert.Equal([Scopes.TicketsRead, Scopes.ReportsRead], draft.Scopes);
        Assert.Equal(Now.AddDays(1), draft.ExpiresAt);
    }

    [Fact]
    public void A_key_may_have_every_scope_and_need_not_expire()
    {
        var draft = ApiKeyDraft.Create(new("Name", Scopes.All), Now).Value!;
        Assert.Equal(Scopes.All, draft.Scopes);
        Assert.Null(draft.ExpiresAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200b ")]
    [InlineData("two\nlines")]
    [InlineData("two\u2028lines")]
    [InlineData("nul \u0000")]
    public void A_name_is_one_line_of_text(string? name) => Assert.Equal(["/name"], Pointers(new(name, [Scopes.ReportsRead])));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_name_has_its_limit(int length, bool isFine) =>
        Assert.Equal(isFine ? [] : ["/name"], Pointers(new(new string('n', length), [Scopes.ReportsRead])));

    [Theory]
    [InlineData("", "/scopes")]
    [InlineData("reports:read", "")]
    [InlineData("reports:read,reports:write", "/scopes/1")]
    [InlineData("reports:read,reports:read", "/scopes/1")]
    [InlineData("Reports:Read,tickets:read, tickets:write,*", "/scopes/0,/scopes/2,/scopes/3")]
    [InlineData("null,,reports:read", "/scopes/0,/scopes/1")]
    public void Only_known_scopes_count_and_each_once(string scopes, string pointers)
    {
        string?[] list = scopes.Length == 0 ? [] : [.. scopes.Split(',').Select(scope => scope == "null" ? null : scope)];
        Assert.Equal(pointers, string.Join(',', Pointers(new("Name", list))));
    }

    [Fact]
    public void No_list_of_scopes_is_an_empty_one() => Assert.Equal(["/scopes"], Pointers(new("Name", null)));

    [Fact]
    public void A_key_expires_in_the_future_and_within_five_years()
    {
        var end = Now.AddYears(5);
        Assert.Equal(["/expiresAt"], Expiring(Now));
        Assert.Equal(["/expiresAt"], Expiring(DateTimeOffset.MinValue));
        Assert.Empty(Expiring(Now.AddTicks(1)));
        Assert.Empty(Expiring(end));
        Assert.Equal(["/expiresAt"], Expiring(end.AddTicks(1)));
        Assert.Equal(["/expiresAt"], Expiring(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once() =>
        Assert.Equal(["/name", "/scopes/0", "/expiresAt"], Pointers(new("", ["all"], Now)));

    private static string[] Expiring(DateTimeOffset at) => Pointers(new("Name", [Scopes.ReportsRead], at));

    private static string[] Pointers(ApiKeyDraftInput input) => ApiKeyDraft.Create(input, Now).Error.Pointers();
}
