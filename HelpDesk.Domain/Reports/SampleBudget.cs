namespace HelpDesk.Domain.Reports;

/// <summary>How many samples one count may keep, whatever the day holds: past it, memory stays as it is.</summary>
internal sealed class SampleBudget(int most)
{
    /// <summary>Eight megabytes, and quite a day.</summary>
    public const int Usual = 1_000_000;

    private int _left = most;

    public bool TryTake()
    {
        if (_left == 0)
            return false;
        _left--;
        return true;
    }

    public void GiveBack(int samples) => _left += samples;
}
