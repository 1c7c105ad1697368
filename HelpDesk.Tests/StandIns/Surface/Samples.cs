namespace HelpDesk.Tests.StandIns.Surface.Samples;

#pragma warning disable CA1000, CA1034, CA1045, CA1051, CA2225, CA1019, CA1028 // shapes to be described, not to be used

public interface IShelf<in T>
{
    void Put(T item);
}

public abstract class Box<T> : IShelf<T>, IHiddenShelf
    where T : class, new()
{
    public const string Label = "box";

    public event EventHandler? Opened;

    public required string Name { get; set; }

    public string Colour { get; protected set; } = "";

    public string? Note { get; init; }

    internal int Hidden { get; set; }

    public T this[int place] => new();

    public static bool TryOpen<TKey>(ref int tries, out T? item, params TKey[] keys)
        where TKey : struct, IComparable<TKey>
    {
        item = null;
        return tries++ < keys.Length;
    }

    public virtual Task<string?> FindAsync(string name, int? limit = null, CancellationToken end = default) =>
        Task.FromResult<string?>(null);

    public void Put(T item) => Opened?.Invoke(this, EventArgs.Empty);

    public override string ToString() => Name;

    void IHiddenShelf.HiddenPut()
    {
    }

    public readonly struct Lid
    {
        public static implicit operator bool(Lid lid) => true;
    }
}

[Flags]
public enum Sizes : byte
{
    Small = 1,
    Large = 2,
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
public sealed class MarkAttribute(Sizes size = Sizes.Large) : Attribute
{
    internal Sizes Size { get; } = size;
}

public static class Boxes
{
    public static int Count(this IEnumerable<string?> boxes, string unit = "box") => boxes.Count(box => box == unit);
}

public delegate bool Picker(string name);

internal interface IHiddenShelf
{
    void HiddenPut();
}
