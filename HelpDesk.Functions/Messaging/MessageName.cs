using System.Text.Json;

namespace HelpDesk.Functions.Messaging;

/// <summary>What a message of a queue that carries several kinds is.</summary>
internal sealed record MessageName(string Name)
{
    public static string Of(string text) => JsonSerializer.Deserialize(text, MessageJson.Default.MessageName)!.Name;
}
