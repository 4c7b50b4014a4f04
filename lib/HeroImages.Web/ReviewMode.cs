namespace HeroImages.Web;

/// <summary>What people are asked.</summary>
public enum ReviewMode
{
    /// <summary>How good each picture is, from 0 to 10.</summary>
    Rate,

    /// <summary>Which of two pictures is the better one.</summary>
    Pairs,

    /// <summary>Which frame of a burst is the best.</summary>
    Bursts,
}
