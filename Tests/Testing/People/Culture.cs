namespace Testing.People;

/// <summary>How people of some countries are named: the commonest names, and syllables of which rarer ones are made.</summary>
/// <param name="Share">The share of people, of 100.</param>
/// <param name="Countries">The countries of birth, the first half of all people from the first one.</param>
/// <param name="Family">Common family names.</param>
/// <param name="Male">Common given names of men.</param>
/// <param name="Female">Common given names of women.</param>
/// <param name="Syllables">The syllables of rarer names.</param>
/// <param name="Doubles">Whether people bear two family names.</param>
internal sealed record Culture(
    int Share, string[] Countries, string[] Family, string[] Male, string[] Female, string[] Syllables, bool Doubles)
{
    /// <summary>All cultures; the shares add up to 100.</summary>
    /// <remarks>Shares after the countries of birth of foreign-born residents of the United States, roughly; the names are common knowledge.</remarks>
    public static IReadOnlyList<Culture> All { get; } =
    [
        Of(40, "MEX GTM SLV HND CUB DOM COL VEN ECU PER",
            "GARCIA HERNANDEZ MARTINEZ LOPEZ GONZALEZ RODRIGUEZ PEREZ SANCHEZ RAMIREZ FLORES TORRES RIVERA GOMEZ DIAZ CRUZ MORALES REYES GUTIERREZ ORTIZ RAMOS CASTILLO CHAVEZ MENDOZA RUIZ VASQUEZ JIMENEZ MORENO ROMERO",
            "JOSE JUAN LUIS CARLOS MIGUEL FRANCISCO JESUS ANTONIO PEDRO MANUEL RAFAEL FERNANDO JAVIER JORGE RICARDO EDUARDO ROBERTO ALEJANDRO ANDRES PABLO",
            "MARIA GUADALUPE JUANA ROSA CARMEN ANA TERESA ELENA GABRIELA VERONICA PATRICIA ALEJANDRA LUCIA SOFIA ISABEL DOLORES MERCEDES CATALINA FRANCISCA CONSUELO",
            "BA CAR DE GAL HUR LA MAN NO PIN QUI RO SAN TE VAL ZA MON BER GUE RI DO", true),
        Of(12, "IND PAK BGD NPL LKA",
            "SINGH PATEL KUMAR KHAN SHARMA AHMED REDDY HUSSAIN GUPTA SHAH ALI RAHMAN DAS KAUR RAO NAIR VERMA IQBAL HOSSAIN THAPA",
            "RAJ MOHAMMED AMIT SANJAY VIKRAM RAHUL SURESH IMRAN ARJUN RAVI ANIL ASIF VIJAY KIRAN DEEPAK HASSAN OMAR FAISAL",
            "PRIYA FATIMA SUNITA ANITA AISHA LAKSHMI POOJA NEHA MEENA RANI SANA GEETA KAVITA ZAINAB NASREEN SHANTI",
            "AN BHA CHA DI GHO HA JA KA LI MA NA PRA RA SHA TI VA YA SU MO BI", false),
        Of(9, "CHN TWN HKG", "WANG LI ZHANG LIU CHEN YANG HUANG ZHAO WU ZHOU XU SUN MA ZHU HU GUO HE LIN GAO LUO",
            "WEI MING JUN TAO LEI BIN PENG HAO XIN FENG GANG YONG BO KAI CHAO DONG", "FANG NA MIN LI YAN JING HONG XIA MEI LING YING HUI JUAN PING XUE QIN",
            "AN BAO CHUN DA FEI GUANG HAI JIAN KUN LIANG MENG NING PEI QIANG RUI SHU TIAN WEN XIANG YU ZHI", false),
        Of(6, "PHL", "SANTOS REYES CRUZ BAUTISTA OCAMPO GARCIA MENDOZA TORRES ANDRADA CASTRO DELACRUZ RAMOS AQUINO VILLANUEVA MERCADO",
            "JOSE ANTONIO RAMON MARK JOHN MICHAEL REYNALDO ROMEO EDGARDO NOEL", "MARIA ROSARIO JENNIFER CHRISTINE GRACE ANGELICA MARICEL LOURDES JOSEFINA TERESITA",
            "BA CA DAG GA LA MA NA PA RO SA TA YAN LU BO", false),
        Of(5, "VNM", "NGUYEN TRAN LE PHAM HUYNH HOANG PHAN VU VO DANG BUI DO HO NGO DUONG", "ANH DUNG HUNG MINH TUAN LONG NAM QUANG HAI THANH SON KHOA",
            "LAN HOA MAI HUONG LINH THUY NGA HANH TRANG PHUONG YEN NGOC", "BACH CUONG DAT GIANG HIEN KIEN LAM NHAN PHUC QUYEN TAM UYEN VIET", false),
        Of(6, "RUS UKR BLR KAZ", "IVANOV PETROV SMIRNOV KUZNETSOV POPOV VASILIEV SOKOLOV MIKHAILOV NOVIKOV FEDOROV MOROZOV VOLKOV KOVALENKO SHEVCHENKO BONDARENKO TKACHENKO KRAVCHENKO",
            "ALEKSANDR DMITRI SERGEI IVAN MIKHAIL ANDREI VLADIMIR NIKOLAI PAVEL VIKTOR IGOR OLEG ANTON STEPAN", "ANNA MARIIA ELENA OLGA NATALIA IRINA TATIANA SVETLANA EKATERINA LIUDMILA GALINA VIKTORIA",
            "BO CHER DA GO KO LU MA NE PA RO SO TAR VO ZHU ENKO OVA KIN IN SKI", false),
        Of(8, "IRN IRQ SYR EGY YEM MAR JOR AFG", "MOHAMMADI AHMED HASSAN ALI HUSSEIN IBRAHIM KARIMI HOSSEINI RAHIMI MANSOUR SALEH NASSER KHALIL HADDAD AZIZI NOORI REZAEI",
            "MOHAMMED AHMED ALI HUSSEIN HASSAN OMAR KHALED IBRAHIM YOUSSEF MAHMOUD REZA MUSTAFA ABDULLAH SAMIR TAREK", "FATIMA ZAINAB MARYAM AISHA LAYLA NOUR SARA HUDA KHADIJA ZAHRA RANIA SALMA YASMIN",
            "AB BA DA FA GHA HA JA KHA LI MA NA QA RA SHA TA WA ZA SI MU", false),
        Of(8, "NGA ETH GHA SOM SDN COD CMR", "OKAFOR MOHAMED ABEBE MENSAH TESFAYE OKORO DIALLO TRAORE IBRAHIM OWUSU ADEYEMI KAMARA BEKELE NDIAYE OSEI",
            "EMMANUEL MOHAMED SAMUEL ABDI DANIEL IBRAHIM KWAME CHINEDU DAWIT JOSEPH MAMADOU SULEIMAN PETER", "FATOUMATA MARY BLESSING AMINA HIWOT GRACE HALIMA NGOZI ABENA RUTH MARIAM ESTHER",
            "A BE CHI DE E FO GBE I KO LU MA NDE O SA TE U WE YO ZU DU", false),
        Of(6, "JAM GUY HTI CAN GBR IRL DEU POL", "SMITH BROWN WILLIAMS JONES CAMPBELL JOHNSON PIERRE JEAN THOMAS CLARKE MILLER MURPHY NOWAK SCHMIDT ANDERSON WILSON",
            "WILLIAM JOHN ROBERT JAMES MICHAEL DAVID RICHARD THOMAS CHARLES JOSEPH DANIEL STEPHEN PETER ANDREW", "ELIZABETH MARY SUSAN CATHERINE MARGARET JENNIFER PATRICIA REBECCA DEBORAH BARBARA JESSICA DOROTHY",
            "AL BRIN CAR DEN ER FORD GRAN HAM KEL LEY MON NER OR PEN ROS SON TON WEL WIN BURG", false),
    ];

    /// <summary>The culture of a share between 0 and 1.</summary>
    public static Culture At(double share)
    {
        double left = share * 100;
        foreach (Culture culture in All)
        {
            left -= culture.Share;
            if (left < 0)
            {
                return culture;
            }
        }

        return All[^1];
    }

    /// <summary>The name of a rank: one of the list, or made of syllables.</summary>
    public string NameAt(string[] common, int rank)
    {
        if (rank < common.Length)
        {
            return common[rank];
        }

        int left = rank - common.Length;
        string name = Syllables[left % Syllables.Length];
        left /= Syllables.Length;
        do
        {
            name += Syllables[left % Syllables.Length];
            left /= Syllables.Length;
        }
        while (left > 0);

        return name;
    }

    private static Culture Of(int share, string countries, string family, string male, string female, string syllables, bool doubles) =>
        new(share, countries.Split(' '), family.Split(' '), male.Split(' '), female.Split(' '), syllables.Split(' '), doubles);
}
