using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>A change of a webhook as somebody wrote it. What is left out stays.</summary>
public sealed record WebhookEditInput
{
    public Optional<string?> Url { get; init; }

    public Optional<IReadOnlyList<string?>?> Events { get; init; }

    public Optional<bool?> Active { get; init; }
}
