using System.Reflection;
using HelpDesk.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Tests.Functions.Http;

public sealed class RouteManifestTests
{
    private readonly RouteManifest _routes = new();

    [Fact]
    public void Every_address_says_who_may_call_it() =>
        Assert.Empty(_routes.Routes.Where(route => _routes.AccessOf(route.Name) is null).Select(route => route.Name));

    [Fact]
    public void A_function_that_nobody_wrote_is_for_nobody() => Assert.Null(_routes.AccessOf("Nothing"));

    /// <summary>The real worker's generated code calls what it sees; for the rest it builds an invoker each time.</summary>
    [Fact]
    public void Every_function_can_be_called_without_reflection()
    {
        var functions = typeof(RouteManifest).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)));
        Assert.Empty(functions.Where(method => !method.DeclaringType!.IsVisible).Select(method => method.DeclaringType!.Name));
    }

    [Theory]
    [InlineData("/api/tickets", "GET,HEAD,POST")]
    [InlineData("/api/tickets/", "GET,HEAD,POST")]
    [InlineData("/API/Tickets", "GET,HEAD,POST")]
    [InlineData("/api/tickets/1", "DELETE,GET,HEAD,PATCH")]
    [InlineData("/api/tickets/one", "")]
    [InlineData("/api/tickets/99999999999", "")]
    [InlineData("/api/tickets/1/2", "")]
    [InlineData("/api", "")]
    [InlineData("/", "")]
    public void An_address_has_the_verbs_of_the_functions_that_take_it(string path, string verbs) =>
        Assert.Equal(verbs, string.Join(',', _routes.VerbsAt(path)));
}
