namespace Azure.Data.Tables.Limits;

/// <summary>
/// How much of its megabyte an entity takes, as Azure counts it:
/// https://learn.microsoft.com/archive/blogs/avkashchauhan/how-the-size-of-an-entity-is-caclulated-in-windows-azure-table-storage
/// </summary>
internal struct EntitySize()
{
    private const int Overhead = 4;
    private const int PropertyOverhead = 8;
    private const int LengthPrefix = 4;
    private const int CharacterBytes = 2;

    private long _bytes = Overhead + PropertyOverhead + (CharacterBytes * Names.Timestamp.Length) + sizeof(long);
    private int _properties;

    public void AddKey(string key) => _bytes += CharacterBytes * (long)key.Length;

    public void AddText(string name, int characters) => Add(name, LengthPrefix + (CharacterBytes * characters));

    public void AddBinary(string name, int bytes) => Add(name, LengthPrefix + bytes);

    public void Add(string name, int bytes)
    {
        AzureLimits.CheckName(name);
        _bytes += PropertyOverhead + (CharacterBytes * (long)name.Length) + bytes;
        if (++_properties > AzureLimits.Properties)
            throw Refusal.TooManyProperties.Exception();
    }

    public readonly void Check()
    {
        if (_bytes > AzureLimits.EntityBytes)
            throw Refusal.EntityTooLarge.Exception();
    }
}
