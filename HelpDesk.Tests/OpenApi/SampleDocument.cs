using System.Reflection;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Tests.OpenApi.Tickets;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Tests.OpenApi;

internal static class SampleDocument
{
    public static ApiDocument Build(params Type[] functions) =>
        ApiDocument.Of(Routes(functions is [] ? [typeof(CartFunctions)] : functions), ContractJson.Options);

    public static IReadOnlyList<HttpFunction> Functions(params Type[] functions) =>
        [.. Routes(functions).Select(one => new HttpFunction(one))];

    private static IEnumerable<HttpRoute> Routes(Type[] functions) =>
        functions.SelectMany(type => type.GetMethods()).Select(Read).OfType<HttpRoute>();

    private static HttpRoute? Read(MethodInfo method)
    {
        if (method.GetParameters().FirstOrDefault()?.GetCustomAttribute<HttpTriggerAttribute>() is not { } trigger)
            return null;
        var verbs = trigger.Methods!.Select(verb => verb.ToUpperInvariant());
        return new(method.GetCustomAttribute<FunctionAttribute>()!.Name, [.. verbs], trigger.Route!, method);
    }
}
