using System.Text.Json.Nodes;

namespace HelpDesk.Functions.OpenApi;

/// <summary>What the feature folders are about, for readers of the API's description.</summary>
internal static class Features
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["Accounts"] = "Who uses the desk: sign-in, profiles and staff.",
        ["ApiKeys"] = "How machines get in.",
        ["DeadLetters"] = "What failed for good, and trying it once more.",
        ["EmailIn"] = "Mail that becomes tickets and replies.",
        ["Jobs"] = "Work that takes longer than a caller waits.",
        ["Messages"] = "What is said on a ticket.",
        ["Notifications"] = "What people and other programs are told about.",
        ["OpenApi"] = "This description.",
        ["Reports"] = "The desk's figures by day.",
        ["Service"] = "Whether the service is well.",
        ["Sessions"] = "Signing in and out.",
        ["Subscriptions"] = "Figures that come by themselves.",
        ["Tickets"] = "What people need help with.",
        ["Users"] = "People as staff see them.",
        ["Webhooks"] = "Other programs that are told of what happens.",
    };

    public static JsonNode Tag(string feature)
    {
        var tag = new JsonObject { ["name"] = feature };
        if (Descriptions.TryGetValue(feature, out var text))
            tag["description"] = text;
        return tag;
    }
}
