namespace HelpDesk.Domain.Notifications;

/// <summary>Somebody's choice for each kind of event; only what departs from the usual is kept. Equal by what it says.</summary>
public sealed record ChannelChoices
{
    private readonly SortedDictionary<NotificationEvent, ChannelChoice> _own;

    private ChannelChoices(IEnumerable<KeyValuePair<NotificationEvent, ChannelChoice>> own) =>
        _own = new(own.Where(choice => choice.Value != UsualFor(choice.Key)).ToDictionary());

    public static ChannelChoices Usual { get; } = new([]);

    /// <summary>What departs from the usual, in the order of the events.</summary>
    public IReadOnlyDictionary<NotificationEvent, ChannelChoice> Own => _own;

    public static ChannelChoices From(IEnumerable<KeyValuePair<NotificationEvent, ChannelChoice>> choices) => new(choices);

    public ChannelChoice For(NotificationEvent what) => _own.TryGetValue(what, out var own) ? own : UsualFor(what);

    public ChannelChoices With(NotificationEvent what, ChannelChoice choice) =>
        new([.. _own.Where(own => own.Key != what), new(what, choice)]);

    public bool Equals(ChannelChoices? other) => other is not null && _own.SequenceEqual(other._own);

    public override int GetHashCode() => _own.Aggregate(0, (hash, own) => HashCode.Combine(hash, own.Key, own.Value));

    /// <summary>A change of status alone seldom deserves a mail; all else does.</summary>
    private static ChannelChoice UsualFor(NotificationEvent what) =>
        new(InApp: true, Email: what is not NotificationEvent.StatusChanged);
}
